console.log('messages: none yet')
